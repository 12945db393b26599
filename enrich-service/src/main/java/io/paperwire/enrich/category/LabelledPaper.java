package io.paperwire.enrich.category;

/** A paper whose digest files it under a category: what the model is trained from. */
public record LabelledPaper(String title, String summary, String category) {}
