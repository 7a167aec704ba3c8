def sort_by(elements):
    return "".join(sorted(elements, key=lambda item: str(item), reverse=True))
