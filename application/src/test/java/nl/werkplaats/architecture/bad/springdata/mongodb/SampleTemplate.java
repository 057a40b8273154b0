package nl.werkplaats.architecture.bad.springdata.mongodb;

/** Stands for a layer over the driver of MongoDB. */
public record SampleTemplate() {}
