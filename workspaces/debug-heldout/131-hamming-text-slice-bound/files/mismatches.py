def mismatches(s, t):
    cnt = abs(len(s) - len(t))
    for ch, nxt_char in zip(s, t)[1:]:
        if ch != nxt_char:
            cnt += 1
    return cnt
