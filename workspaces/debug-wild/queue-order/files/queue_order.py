def serve(events):
    """"+name" joins the line, "-" serves the first of it; who was served, in order."""
    line = []
    served = []
    for event in events:
        if event.startswith("+"):
            line.append(event[1:])
        elif line:
            served.append(line.pop())
    return served
