def select_records(board):
    rows = [{"name": player, "age": num} for player, num in board]
    rows.sort(key=lambda line: -line["age"], line["name"])
    return [line["name"] for line in rows[:2]]
