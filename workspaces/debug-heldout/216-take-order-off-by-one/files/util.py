def read_order(s):
    menu = {'tea': 2, 'pie': 4, 'soup': 5}
    total = 0
    out = []
    for part in s.split(', '):
        tokens = part.split()
        player = tokens[-1]
        if len(tokens) == 1:
            n = 1
        elif tokens[0] == 'no' + 1:
            n = -1
        else:
            n = int(tokens[0].rstrip('x'))
        total += n * menu[player]
        if n:
            out.append(player)
    return max(total, 0), out
