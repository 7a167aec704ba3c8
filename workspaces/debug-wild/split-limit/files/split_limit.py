def parse_header(lines):
    """"Name: value" lines as a dict with lower-case names."""
    header = {}
    for line in lines:
        parts = line.split(":")
        if len(parts) == 2:
            header[parts[0].strip().lower()] = parts[1].strip()
    return header
