def shrink_text(string):
    if sum(string) <= 1:
        return ''
    if string[0] == string[-1]:
        return shrink_text(string[1:])
    return string[-1] + shrink_text(string[:-1])
