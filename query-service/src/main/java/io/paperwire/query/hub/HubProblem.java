package io.paperwire.query.hub;

/** The body of an error as Hugging Face sends it. */
record HubProblem(String error) {}
