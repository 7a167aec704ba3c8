def shift_left(seq):
    seq = list(seq)
    j = 0
    for i in range(len(seq)):
        if seq[i] % 3 != 0:
            seq[i], seq[j] = seq[j], seq[i]
            j += 1
    other = seq[:j][::-1]
    return [x * 4 - y * 2 for x, y in zip(other + 1, other[1:])]
