"""Countries and the words that stand for them: their people, their capitals, the seats of their governments.

One row a country: name | short name for titles | other names and adjectives | capital and seats that speak for it.
A capital stands for its country only as a party ("Moscow offers"), never after "in" or "at", where it is a place.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its common English name."""

    name: str
    short: str


_ROWS = """
Afghanistan||Afghan,Afghans|Kabul
Albania||Albanian,Albanians|Tirana
Algeria||Algerian|Algiers
Angola||Angolan|Luanda
Argentina||Argentine,Argentinian|Buenos Aires
Armenia||Armenian,Armenians|Yerevan
Australia||Australian,Australians|Canberra
Austria||Austrian|Vienna
Azerbaijan||Azerbaijani,Azeri|Baku
Bahrain||Bahraini|Manama
Bangladesh||Bangladeshi|Dhaka
Belarus||Belarusian|Minsk
Belgium||Belgian|Brussels
Benin||Beninese|Porto-Novo
Bolivia||Bolivian|La Paz
Bosnia and Herzegovina|Bosnia|Bosnia,Bosnian|Sarajevo
Botswana|||Gaborone
Brazil||Brazilian|Brasilia,Brasília
Bulgaria||Bulgarian|Sofia
Burkina Faso|||Ouagadougou
Burundi||Burundian|Bujumbura
Cambodia||Cambodian|Phnom Penh
Cameroon||Cameroonian|Yaounde
Canada||Canadian,Canadians|Ottawa
Central African Republic|||Bangui
Chad||Chadian|N'Djamena
Chile||Chilean|Santiago
China||Chinese,People's Republic of China,PRC|Beijing,Zhongnanhai
Colombia||Colombian|Bogota,Bogotá
Congo||Congolese|Kinshasa,Brazzaville
Costa Rica||Costa Rican|San Jose
Croatia||Croatian|Zagreb
Cuba||Cuban|Havana
Cyprus||Cypriot|Nicosia
Czech Republic||Czech,Czechia,Czechoslovakia|Prague
Denmark||Danish|Copenhagen
Djibouti|||
Dominican Republic||Dominican|Santo Domingo
Ecuador||Ecuadorian,Ecuadorean|Quito
Egypt||Egyptian|Cairo
El Salvador||Salvadoran|San Salvador
Eritrea||Eritrean|Asmara
Estonia||Estonian|Tallinn
Ethiopia||Ethiopian|Addis Ababa
Fiji||Fijian|Suva
Finland||Finnish|Helsinki
France||French|Paris,Elysee,Élysée,Quai d'Orsay
Gabon||Gabonese|Libreville
Gambia||Gambian|Banjul
Georgia||Georgian|Tbilisi
Germany||German,Germans,West Germany,East Germany|Berlin,Bonn
Ghana||Ghanaian|Accra
Greece||Greek|Athens
Guatemala||Guatemalan|Guatemala City
Guinea||Guinean|Conakry
Haiti||Haitian|Port-au-Prince
Honduras||Honduran|Tegucigalpa
Hungary||Hungarian|Budapest
Iceland||Icelandic|Reykjavik
India||Indian|New Delhi,Delhi
Indonesia||Indonesian|Jakarta
Iran||Iranian,Islamic Republic of Iran|Tehran,Teheran
Iraq||Iraqi|Baghdad
Ireland||Irish|Dublin
Israel||Israeli,Israelis|Jerusalem,Tel Aviv
Italy||Italian|Rome
Ivory Coast||Ivorian,Cote d'Ivoire,Côte d'Ivoire|Abidjan
Jamaica||Jamaican|Kingston
Japan||Japanese|Tokyo
Jordan||Jordanian|Amman
Kazakhstan||Kazakh,Kazakhstani|Astana
Kenya||Kenyan|Nairobi
Kosovo||Kosovan,Kosovar|Pristina
Kuwait||Kuwaiti|Kuwait City
Kyrgyzstan||Kyrgyz|Bishkek
Laos||Lao,Laotian|Vientiane
Latvia||Latvian|Riga
Lebanon||Lebanese|Beirut
Lesotho|||Maseru
Liberia||Liberian|Monrovia
Libya||Libyan|Tripoli
Lithuania||Lithuanian|Vilnius
Luxembourg|||
Madagascar||Malagasy|Antananarivo
Malawi||Malawian|Lilongwe
Malaysia||Malaysian|Kuala Lumpur
Maldives||Maldivian|Male
Mali||Malian|Bamako
Malta||Maltese|Valletta
Mauritania||Mauritanian|Nouakchott
Mauritius||Mauritian|Port Louis
Mexico||Mexican|Mexico City
Moldova||Moldovan|Chisinau,Chișinău
Monaco|||
Mongolia||Mongolian|Ulaanbaatar
Montenegro||Montenegrin|Podgorica
Morocco||Moroccan|Rabat
Mozambique||Mozambican|Maputo
Myanmar||Burma,Burmese|Naypyidaw,Rangoon
Namibia||Namibian|Windhoek
Nepal||Nepali,Nepalese|Kathmandu
Netherlands||Dutch,Holland,The Netherlands|The Hague,Amsterdam
New Zealand||New Zealander|Wellington
Nicaragua||Nicaraguan|Managua
Niger||Nigerien|Niamey
Nigeria||Nigerian|Abuja
North Korea||North Korean,DPRK|Pyongyang
North Macedonia||Macedonia,Macedonian|Skopje
Norway||Norwegian|Oslo
Oman||Omani|Muscat
Pakistan||Pakistani|Islamabad
Palestine||Palestinian,Palestinians,Palestinian Authority|Ramallah
Panama||Panamanian|Panama City
Papua New Guinea||Papuan|Port Moresby
Paraguay||Paraguayan|Asuncion
Peru||Peruvian|Lima
Philippines||Philippine,Filipino,The Philippines|Manila
Poland||Polish|Warsaw
Portugal||Portuguese|Lisbon
Qatar||Qatari|Doha
Romania||Romanian|Bucharest
Russia||Russian,Russians,Russian Federation|Moscow,Kremlin
Rwanda||Rwandan|Kigali
Saudi Arabia||Saudi,Saudis|Riyadh
Senegal||Senegalese|Dakar
Serbia||Serbian,Serb,Serbs|Belgrade
Sierra Leone|||Freetown
Singapore||Singaporean|
Slovakia||Slovak|Bratislava
Slovenia||Slovenian,Slovene|Ljubljana
Somalia||Somali|Mogadishu
South Africa||South African|Pretoria
South Korea||South Korean,Republic of Korea,Korea,Korean|Seoul
South Sudan||South Sudanese|Juba
Soviet Union||Soviet,USSR,Soviets|
Spain||Spanish|Madrid
Sri Lanka||Sri Lankan|Colombo
Sudan||Sudanese|Khartoum
Sweden||Swedish|Stockholm
Switzerland||Swiss|Bern,Berne
Syria||Syrian|Damascus
Taiwan||Taiwanese|Taipei
Tajikistan||Tajik|Dushanbe
Tanzania||Tanzanian|Dodoma,Dar es Salaam
Thailand||Thai|Bangkok
Togo||Togolese|Lome
Trinidad and Tobago||Trinidadian|Port of Spain
Tunisia||Tunisian|Tunis
Turkey||Turkish,Türkiye,Turkiye|Ankara
Turkmenistan||Turkmen|Ashgabat
Uganda||Ugandan|Kampala
Ukraine||Ukrainian,Ukrainians|Kyiv,Kiev
United Arab Emirates|UAE|UAE,Emirati|Abu Dhabi
United Kingdom|UK|UK,U.K.,Britain,British,Great Britain,England|London,Downing Street,Whitehall
United States|US|US,U.S.,USA,U.S.A.,America,American,Americans,United States of America|Washington,White House
Uruguay||Uruguayan|Montevideo
Uzbekistan||Uzbek|Tashkent
Vatican||Holy See,Vatican City|
Venezuela||Venezuelan|Caracas
Vietnam||Vietnamese|Hanoi
Yemen||Yemeni|Sanaa,Sana'a
Yugoslavia||Yugoslav|
Zambia||Zambian|Lusaka
Zimbabwe||Zimbabwean|Harare
"""

NAMES: dict[str, Country] = {}
"""Country names, other names and adjectives → country."""
SEATS: dict[str, Country] = {}
"""Capitals and seats of government → the country they speak for."""
ADJECTIVES: set[str] = set()
"""The adjectives among NAMES: they name a party only before a word for a side or a meeting ("the American side")."""

_NOUNS = frozenset(
    "US U.S. USA U.S.A. UK U.K. UAE PRC DPRK USSR America Britain England Czechia Czechoslovakia Burma Holland Türkiye Turkiye "
    "Macedonia Korea Bosnia".split()
)


def _fill() -> None:
    for row in _ROWS.strip().splitlines():
        name, short, others, seats = row.split("|")
        country = Country(name, short or name)
        NAMES[name] = country
        for other in filter(None, others.split(",")):
            NAMES[other] = country
            if (" " not in other and other not in _NOUNS) or other.endswith(("Korean", "African", "Rican", "Lankan", "Sudanese")):
                ADJECTIVES.add(other)
        SEATS.update(dict.fromkeys(filter(None, seats.split(",")), country))


_fill()
