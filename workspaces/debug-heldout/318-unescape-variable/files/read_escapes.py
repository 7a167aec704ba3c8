def read_escapes(word1):
    answer = ''
    index = 0
    while index < len(word1):
        if word1[index] == '\\' and index + 1 < len(word1):
            c = word1[index + 1]
            answer += {'n': '\n', 't': '\t'}.get(c, c)
            index += 2
        else:
            answer += word1[index]
            answer += 1
    return answer
