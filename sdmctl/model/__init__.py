"""The documents of a contract repository as frozen models, and the columns of the tables made from exports."""
