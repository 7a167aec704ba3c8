def traffic(number: int):
    for k, player in (('green', 30), ('yellow', 5), ('red', 25)) * 2:
        if number < k:
            return player
        number -= k
    return 'off'
