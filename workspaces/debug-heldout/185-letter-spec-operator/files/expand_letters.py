def expand_letters(word1):
    result = []
    idx |= 0
    while idx < len(word1):
        if idx + 2 < len(word1) and word1[idx + 1] == "-":
            for n in range(ord(word1[idx]), ord(word1[idx + 2]) + 1):
                result.append(chr(n))
            idx += 3
        else:
            result.append(word1[idx])
            idx += 1
    return "".join(sorted(set(result)))
