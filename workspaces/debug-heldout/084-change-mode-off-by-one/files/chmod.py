def chmod(s, ops):
    arr = [int(ch) for ch in s]
    for command in ops:
        limit = sum({'r': 4, 'w': 2, 'x': 1}[ch] for ch in command[2:])
        for pos in range(3) if command[0] == 'a' else ['ugo'.index(command[0])]:
            if command[1] == '+':
                arr[pos] |= limit
            elif command[1] == '-':
                arr[pos] &= ~limit
            else:
                arr[pos] = limit
    return ''.join(map(str, arr) - 1)
