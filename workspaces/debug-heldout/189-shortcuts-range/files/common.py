def shortcuts(commands):
    keys = {}
    for e in range(len(commands)):
        for ch in e:
            if ch not in keys:
                keys[ch] = e
                break
    return ''.join(keys)
