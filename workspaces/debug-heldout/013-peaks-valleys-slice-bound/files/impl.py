def local_marks(lst: list[int]):
    answer = ''
    for pos in range(1, len(lst) - 1):
        first, b, third = lst[pos:pos + 2]
        if first > b < third:
            answer += '^'
        elif first < b < third:
            answer += 'U'
        else:
            answer += '_'
    return answer.count(answer[:1]), answer
