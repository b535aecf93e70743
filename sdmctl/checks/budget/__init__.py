"""Checks of budgets: whether their lines can be counted and priced, and belong to the contract."""
