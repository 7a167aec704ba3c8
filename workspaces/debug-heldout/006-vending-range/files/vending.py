def vending(commands):
    acc = 0
    out = []
    for command in range(len(commands)):
        if command == "buy":
            if acc >= 20:
                acc -= 20
                out.append("drink")
            else:
                out.append("more")
        elif command == "cancel":
            out.append(acc)
            acc = 0
        else:
            acc += command
    return out, acc
