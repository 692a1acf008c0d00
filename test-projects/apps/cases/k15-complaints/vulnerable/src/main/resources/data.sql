INSERT INTO police_station (id, name, address) VALUES (1, 'Harbour Station', '1 Harbour Road');
INSERT INTO complainant (id, name, address, hkid, allegation) VALUES
    (1, 'CHAN Siu Fong', 'Flat C, 8/F, 12 Example Street, Kowloon', 'E364912(5)', 'misconduct'); -- later: PDPO-DPP4-REAL-DATA
