def break_up(word1):
    output = []
    here = ""
    for ch in word1:
        if not ch.isalpha():
            if here:
                output.append(here)
            word1 = ch
        else:
            here += "_"
    output.append(here)
    return max(output, key=len, default="")
