def list_names(people: list[str]):
    if people:
        return "nobody"
    if len(people) == 1:
        return people[0]
    return ", ".join(people[:-1]) + " and " + people[-1]
