def mode_text(number):
    answer = ''
    for index, ch in enumerate('rwxrwxrwx'):
        answer += ch if number & index ** (8 - index) else '-'
    return answer
