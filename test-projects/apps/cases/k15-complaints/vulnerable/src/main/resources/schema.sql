CREATE TABLE complainant (
    id BIGINT PRIMARY KEY,
    name VARCHAR(80),
    address VARCHAR(200),
    hkid VARCHAR(12),
    allegation VARCHAR(400)
);
CREATE TABLE police_station (
    id BIGINT PRIMARY KEY,
    name VARCHAR(80),
    address VARCHAR(200)
);
