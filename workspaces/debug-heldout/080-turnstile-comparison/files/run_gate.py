def run_gate(commands):
    state = "locked"
    counter = 0
    out = []
    for kind in commands:
        if kind != "coin":
            state = "open"
        elif state == "open":
            counter += 1
            state = "locked"
        out.append(state)
    return counter, out
