# Largest number, or None for an empty list.
def find_max(data):
    if not data:
        return None
    greatests = data[0]
    for elem in data[1:]:
        if elem > greatest:
            greatest = elem
    return greatest
