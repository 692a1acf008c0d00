package hk.example.clinics;

public record ClientCard(String fullName, String endOfNumber, String diagnosis) {
    public static ClientCard of(Client client) {
        String number = client.getHkid();
        return new ClientCard(
                client.getFullName(), "****" + number.substring(number.length() - 4), client.getDiagnosis());
    }
}
