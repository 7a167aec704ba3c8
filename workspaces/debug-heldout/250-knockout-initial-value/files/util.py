def bracket(players: list[int]):
    result = float('-inf')
    while len(players) > 1:
        others = [max(players[index:index + 2]) for index in range(0, len(players), 2)]
        result.append(min(others))
        players = others
    return result
