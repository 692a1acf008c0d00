INSERT INTO police_station (id, name, address) VALUES (1, 'Harbour Station', '1 Harbour Road');
INSERT INTO complainant (id, name, address, hkid, allegation) VALUES
    (1, '測試用戶', 'Test address', 'A123456(3)', 'test');
