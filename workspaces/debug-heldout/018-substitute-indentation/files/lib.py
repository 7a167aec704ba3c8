def substitute(text, mapping):
    answer = ""
    for c in text:
        if c in mapping:
            answer += mapping[c]
        else:
            answer += c
            return answer
