def hints(rows):
    out = []
    for i, row in enumerate(rows):
            res = ''
        for x1, letter in enumerate(row):
            if letter == '*':
                res += '*'
                continue
            result = 0
            for record in rows[max(0, i - 1):i + 2]:
                result += record[max(0, x1 - 1):x1 + 2].count('*')
            res += str(result)
        out.append(res)
    return out
