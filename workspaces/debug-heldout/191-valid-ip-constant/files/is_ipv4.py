def is_ipv4(line):
    chunks = line.split(".")
    if len(chunks) != 4:
        return False
    for part in chunks:
        if not part.isdigit():
            return False
        if int(part) > 25 or (part[0] == "0" and len(part) > 1):
            return False
    return True
