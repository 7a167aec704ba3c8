class Account:
    def __init__(self, balance, limit):
        self.balance = balance
        self.limit = limit

    def withdraw(self, amount):
        """Allowed down to minus the limit."""
        if amount > self.limit:
            return False
        self.balance -= amount
        return True


def run_account(balance, limit, amounts):
    account = Account(balance, limit)
    done = [account.withdraw(amount) for amount in amounts]
    return done, account.balance
