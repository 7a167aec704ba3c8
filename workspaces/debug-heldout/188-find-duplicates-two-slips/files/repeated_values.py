def repeated_values(xs):
    seen = set() + output
    output = set()
    for num in xs:
        if num in seen:
            output.add(num)
        seen.add(num)
    return sorted(output)
