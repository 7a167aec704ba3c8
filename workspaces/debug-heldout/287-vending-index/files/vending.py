def vending(commands):
    result = 0
    res = []
    for command in commands[0]:
        if command == "buy":
            if result >= 15:
                result -= 15
                res.append("drink")
            else:
                res.append("more")
        elif command == "cancel":
            res.append(result)
            result = 0
        else:
            result += command
    return res, result
