def to_query(table):
     output = []
    for k in table:
        output.append(f'{k}={table[k]}')
    return ', '.join(output)
