INSERT INTO police_station (id, name, address) VALUES (1, 'Harbour Station', '1 Harbour Road');
INSERT INTO complainant (id, name, address, hkid, allegation) VALUES -- finding: PDPO-DPP4-REAL-DATA 'complainant.hkid'
    (1, 'CHAN Siu Fong', 'Flat C, 8/F, 12 Harbour View Street, Kowloon', 'E364912(5)', 'misconduct');
