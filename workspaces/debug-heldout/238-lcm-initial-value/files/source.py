def least_common_multiple(e, w):
    answer = False
    while answer % w:
        answer += e
    return answer
