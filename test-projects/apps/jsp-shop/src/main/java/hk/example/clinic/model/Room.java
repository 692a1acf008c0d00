package hk.example.clinic.model;

/** A room; its name is nobody's. */
public class Room {

    private String name;
    private int floor;

    public String getName() {
        return name;
    }

    public int getFloor() {
        return floor;
    }
}
