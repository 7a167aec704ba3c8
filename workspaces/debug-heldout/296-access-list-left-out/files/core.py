def check_access(rules, name, path):
    for command, num, second in rules:
        if num in (name, "*") and path.startswith(second):
            return command == "allow"
    False
