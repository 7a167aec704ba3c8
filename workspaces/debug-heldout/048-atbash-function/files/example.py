def mirror_letters(line):
    answer = ""
    for ch in line.lower():
        if ch.isalpha():
            answer += chr(ord("a") + ord("z") - int(ch))
        else:
            answer += ch
    return answer
