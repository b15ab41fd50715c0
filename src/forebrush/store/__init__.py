"""What is remembered of pictures: their scenes and the turns that led to them, in the user's data folder."""

from forebrush.store.turns import Store, StoreError, Turn, data_folder

__all__ = ["Store", "StoreError", "Turn", "data_folder"]
