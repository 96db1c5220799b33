package dk.rammeaftale.sample.application;

/** Lets the database take its time with writing to the disk, for work that can be begun again if it is lost. */
public interface Haste {

    /** What is committed meanwhile may be lost by a power cut, but only together with all that came after it. */
    void during(Runnable work);
}
