"""Pipeline: joins the stages for a study. The only room that knows their order.

load → check → compute → score → protect → assemble (`stappen`), then draw and render (`bouwen`) and
write (`genereren`).
"""
