def read_record(text):
    table = {}
    for index, part in enumerate(text.split(",")):
        if part.isdigit():
            n = int(part)
            table[index] = n + n % 3
        elif "=" in part:
            name, val = part.split("=")
            table[name] = int(val)
        else:
            table[part] = 96 - ord(part[0])
    return table
