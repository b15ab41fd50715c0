"""The grammar of orders: one module for each thing that may be asked for, a row for each way to ask."""
