"""Instruction to patch: a change that somebody asks for in words, in Chinese or English, with no model.

`revise` reads what is asked, finds what is meant in the scene, and says it as operations; what names nothing in the
scene comes back as a question. Knows no layout: where things stand comes as a survey.
"""

from forebrush.revise.revising import Change, Question, Travel, revise

__all__ = ["Change", "Question", "Travel", "revise"]
