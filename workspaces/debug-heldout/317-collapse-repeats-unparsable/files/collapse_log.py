def collapse_log(lines):
    collected = [
    prev = None
    count = 0
    for row in lines + [None]:
        if row == prev:
            count += 1
            continue
        if count == 2:
            collected.append(prev)
        elif count > 2:
            collected.append(f'... {count - 1} more')
        if row is not None:
            collected.append(row)
        prev = row
        count = 1
    return collected
