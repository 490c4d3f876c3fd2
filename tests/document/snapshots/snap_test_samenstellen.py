# -*- coding: utf-8 -*-
# snapshottest: v1 - https://goo.gl/zC4yUc
from __future__ import unicode_literals

from snapshottest import Snapshot


snapshots = Snapshot()

snapshots['test_component[bijlagen/veldstad-figuur-lasten-veldstad] 1'] = '''<figure class="figuur" id="figuur-lasten-veldstad">
<img src="figuur:figuur-lasten-veldstad" alt="In 2032 waren de lasten €\xa01.055.000. Staafdiagram: Lasten per jaar. Lasten: van €\xa01.000.000 in 2031 naar €\xa01.055.000 in 2032 (5,5\xa0procent meer). Gemiddelde lasten: van €\xa0583.333 in 2031 naar €\xa0681.667 in 2032 (16,9\xa0procent meer). Niet geleverd: 2030. De indeling van 2030 was anders."/>
<figcaption><span class="label">Figuur 1</span> Lasten per jaar</figcaption>
<p class="toelichting">Niet geleverd: 2030. De indeling van 2030 was anders.</p>
<p class="bronnoot">Bron: jaarrekeningen; officiële bron. Bruto lasten.</p></figure>'''

snapshots['test_component[bijlagen/veldstad-tabel-leden-veldstad] 1'] = '''<figure class="tabel" id="tabel-leden-veldstad">
<figcaption><span class="label">Tabel 2</span> Leden per soort</figcaption>
<table data-breedtes="25 25 25 25">
<thead>
<tr>
<th scope="col">Soort lid</th>
<th scope="col" class="getal">2030</th>
<th scope="col" class="getal">2031</th>
<th scope="col" class="getal">2032</th></tr></thead>
<tbody>
<tr>
<th scope="row">Jeugdlid</th>
<td class="getal"><data value="120" data-ref="leden|gemeente=Veldstad;jaar=2030;soort=jeugd">120</data></td>
<td class="getal">niet\xa0getoond</td>
<td class="getal">onbekend</td></tr>
<tr>
<th scope="row">Senior</th>
<td class="getal"><data value="80" data-ref="leden|gemeente=Veldstad;jaar=2030;soort=senior">80</data></td>
<td class="getal">niet\xa0getoond</td>
<td class="getal"><data value="90" data-ref="leden|gemeente=Veldstad;jaar=2032;soort=senior">90</data></td></tr>
<tr class="totaal">
<th scope="row">Totaal</th>
<td class="getal"><data value="200" data-ref="leden_totaal|gemeente=Veldstad;jaar=2030">200</data></td>
<td class="getal"><data value="133" data-ref="leden_totaal|gemeente=Veldstad;jaar=2031">133</data></td>
<td class="getal">onbekend</td></tr></tbody></table>
<p class="toelichting">Onbekend: Jeugdlid (2032). Een nul in de bron kan hier een ontbrekende waarde zijn.</p>
<p class="bronnoot">Bron: ledenbestand; reconstructie.</p></figure>'''

snapshots['test_component[bijlagen/veldstad-tabel-normen-veldstad] 1'] = '''<figure class="tabel" id="tabel-normen-veldstad">
<figcaption><span class="label">Tabel 5</span> Oordelen over Veldstad</figcaption>
<table data-breedtes="8 33 15 44">
<thead>
<tr>
<th scope="col">Vraag</th>
<th scope="col">Norm</th>
<th scope="col">Oordeel</th>
<th scope="col">Onderbouwing</th></tr></thead>
<tbody>
<tr class="groep">
<th scope="rowgroup" colspan="4">1. Kosten van de zwembaden</th></tr>
<tr id="norm-groei-veldstad">
<th scope="row">1a</th>
<td class="tekst">
<p><strong>Beperkte groei</strong></p>
<p>De lasten groeien niet harder dan 10\xa0procent.</p></td>
<td class="oordeel"><span class="oordeel" data-uitslag="voldoet"><span class="symbool">✓</span> Voldoet</span></td>
<td class="tekst">
<p>Het kengetal ‘Lasten’ gaat van <data value="1000000" data-ref="lasten|gemeente=Veldstad;jaar=2031">€\xa01.000.000</data> in 2031 naar <data value="1055000" data-ref="lasten|gemeente=Veldstad;jaar=2032">€\xa01.055.000</data> in 2032. Dat is een stijging van 5,5\xa0procent. De norm is hoogstens een stijging van 10,0\xa0procent.</p></td></tr>
<tr class="groep">
<th scope="rowgroup" colspan="4">2. Leden van de zwembaden</th></tr>
<tr id="norm-beleid-veldstad">
<th scope="row">2</th>
<td class="tekst">
<p><strong>Beleid</strong></p>
<p>De gemeente heeft beleid voor leden.</p></td>
<td class="oordeel"><span class="oordeel" data-uitslag="voldoet"><span class="symbool">✓</span> Voldoet</span></td>
<td class="tekst">
<p>Er is een nota.</p>
<p>Bewijs: <span class="code">V-D1</span>.</p></td></tr></tbody></table></figure>'''

snapshots['test_component[rapport-aanbeveling-a-raad] 1'] = '''
<section class="paragraaf ongenummerd" id="aanbeveling-a-raad">
<h4>Aanbeveling 1: Stuur op\xa0lasten</h4>
<p>Stuur op de lasten.</p>
<p class="bronnoot">Aan: de gemeenteraden. Volgt uit <a href="#conclusie-c-lasten">conclusie 1</a>.</p></section>'''

snapshots['test_component[rapport-bijlage-bewijs] 1'] = '''
<section class="bijlage nieuwe-pagina" id="bijlage-bewijs">
<h2><span class="nummer">Bijlage 2</span> Documenten en\xa0respondenten</h2>
<p>Achter elke bevinding staan haar eigen code en de codes van het bewijs. In deze bijlage staat welk document bij een code hoort. Vertrouwelijke stukken noemen wij niet bij naam. Interviews noemen wij alleen met hun code.</p><figure class="tabel" id="tabel-documenten">
<figcaption><span class="label">Tabel 11</span> Gebruikte documenten</figcaption>
<table data-breedtes="22 78">
<thead>
<tr>
<th scope="col">Code</th>
<th scope="col">Document</th></tr></thead>
<tbody>
<tr class="groep">
<th scope="rowgroup" colspan="2">De drie gemeenten</th></tr>
<tr>
<th scope="row"><span class="code">A-D1</span></th>
<td class="tekst">Regionale agenda (2030)</td></tr>
<tr class="groep">
<th scope="rowgroup" colspan="2">Veldstad</th></tr>
<tr>
<th scope="row"><span class="code">V-D1</span></th>
<td class="tekst">Nota zwemmen (mei\xa02031)</td></tr>
<tr>
<th scope="row"><span class="code">V-D2</span></th>
<td class="tekst">vertrouwelijk stuk</td></tr></tbody></table></figure><figure class="tabel" id="tabel-respondenten">
<figcaption><span class="label">Tabel 12</span> Respondenten per functie</figcaption>
<table data-breedtes="75 25">
<thead>
<tr>
<th scope="col">Functie</th>
<th scope="col" class="getal">Aantal</th></tr></thead>
<tbody>
<tr>
<th scope="row">beleidsadviseur</th>
<td class="getal">3</td></tr>
<tr class="totaal">
<th scope="row">Totaal</th>
<td class="getal">3</td></tr></tbody></table></figure></section>'''

snapshots['test_component[rapport-conclusie-c-lasten] 1'] = '''
<section class="paragraaf ongenummerd" id="conclusie-c-lasten">
<h4>Conclusie 1: De lasten\xa0groeien</h4>
<p>De lasten waren samen <data value="2045000" data-ref="lasten_samen|jaar=2032">€\xa02,0\xa0miljoen</data>.</p><ul>
<li>Dat is in enkele gemeenten volgens de norm.</li></ul>
<p class="bronnoot">Rust op de bevindingen <span class="code"><a href="#bevinding-v-begroting">v-begroting</a></span>, <span class="code"><a href="#bevinding-g-samen">g-samen</a></span>; en op het oordeel over <a href="#norm-groei">‘Beperkte groei’</a>.</p></section>'''

snapshots['test_component[rapport-h-samenvatting] 1'] = '''
<section class="hoofdstuk nieuwe-pagina" id="h-samenvatting">
<h2><span class="nummer">1</span> Samenvatting</h2>
<section id="aanleiding" class="paragraaf">
<h3><span class="nummer">1.1</span> Aanleiding</h3>
<p>De lasten waren in 2032 samen <data value="2045000" data-ref="lasten_samen|jaar=2032">€\xa02.045.000</data>, zie <a href="#figuur-lasten-alle">figuur\xa01</a> en <a href="#vraag-kosten">paragraaf\xa03.1</a>.</p></section>
<section id="samenvatting-2" class="paragraaf">
<h3><span class="nummer">1.2</span> Kern</h3>
<p>Het ledental van Veldstad staat in <a href="#tabel-leden-veldstad">tabel\xa013</a>. Er zijn 12 baden en 4 duikplanken.</p></section>
<section class="paragraaf" id="conclusies">
<h3><span class="nummer">1.3</span> Conclusies</h3>
<section class="paragraaf ongenummerd" id="conclusie-c-lasten">
<h4>Conclusie 1: De lasten\xa0groeien</h4>
<p>De lasten waren samen <data value="2045000" data-ref="lasten_samen|jaar=2032">€\xa02,0\xa0miljoen</data>.</p><ul>
<li>Dat is in enkele gemeenten volgens de norm.</li></ul>
<p class="bronnoot">Rust op de bevindingen <span class="code"><a href="#bevinding-v-begroting">v-begroting</a></span>, <span class="code"><a href="#bevinding-g-samen">g-samen</a></span>; en op het oordeel over <a href="#norm-groei">‘Beperkte groei’</a>.</p></section></section>
<section class="paragraaf" id="aanbevelingen">
<h3><span class="nummer">1.4</span> Aanbevelingen</h3>
<section class="paragraaf ongenummerd" id="aanbeveling-a-raad">
<h4>Aanbeveling 1: Stuur op\xa0lasten</h4>
<p>Stuur op de lasten.</p>
<p class="bronnoot">Aan: de gemeenteraden. Volgt uit <a href="#conclusie-c-lasten">conclusie 1</a>.</p></section></section></section>'''

snapshots['test_component[rapport-tabel-aantalwoorden] 1'] = '''<figure class="tabel" id="tabel-aantalwoorden">
<figcaption><span class="label">Tabel 2</span> Betekenis van woorden voor een aantal</figcaption>
<table data-breedtes="24 46 30">
<thead>
<tr>
<th scope="col">Woord</th>
<th scope="col">Deel van de gemeenten</th>
<th scope="col">Bij 3 gemeenten</th></tr></thead>
<tbody>
<tr>
<th scope="row">geen</th>
<td class="tekst">precies 0\xa0procent</td>
<td class="tekst">0</td></tr>
<tr>
<th scope="row">enkele</th>
<td class="tekst">meer dan 0 tot 50\xa0procent</td>
<td class="tekst">1</td></tr>
<tr>
<th scope="row">de meeste</th>
<td class="tekst">vanaf 50 tot 100\xa0procent</td>
<td class="tekst">2</td></tr>
<tr>
<th scope="row">alle</th>
<td class="tekst">precies 100\xa0procent</td>
<td class="tekst">3</td></tr></tbody></table></figure>'''

snapshots['test_component[rapport-tabel-bronnen] 1'] = '''<figure class="tabel" id="tabel-bronnen">
<figcaption><span class="label">Tabel 8</span> Gebruikte bronnen</figcaption>
<table data-breedtes="56 18 26">
<thead>
<tr>
<th scope="col">Bron</th>
<th scope="col">Herkomst</th>
<th scope="col">Jaren</th></tr></thead>
<tbody>
<tr>
<th scope="row">
<p><strong>Jaarrekeningen</strong></p>
<p>Bruto lasten.</p></th>
<td class="tekst">Officiële bron.</td>
<td class="tekst">
<p>Geleverd: 2031 en 2032.</p>
<p>Niet geleverd: 2030. De indeling van 2030 was anders.</p></td></tr>
<tr>
<th scope="row">
<p><strong>Ledenbestand van de zwembaden</strong></p></th>
<td class="tekst">Reconstructie.</td>
<td class="tekst">
<p>Geleverd: 2030 tot en met 2032.</p>
<p>Een nul kan een ontbrekende waarde zijn en telt als onbekend.</p></td></tr></tbody></table></figure>'''

snapshots['test_component[rapport-tabel-kengetallen] 1'] = '''<figure class="tabel" id="tabel-kengetallen">
<figcaption><span class="label">Tabel 9</span> Begripsbepaling van de kengetallen</figcaption>
<table data-breedtes="20 48 12 20">
<thead>
<tr>
<th scope="col">Kengetal</th>
<th scope="col">Bepaling</th>
<th scope="col">Eenheid</th>
<th scope="col">Bronnen en kanttekeningen</th></tr></thead>
<tbody>
<tr>
<th scope="row">Lasten</th>
<td class="tekst">
<p>‘lasten’ (jaarrekeningen).</p>
<p>Alle lasten van het zwembad.</p></td>
<td class="tekst">in euro’s</td>
<td class="tekst">
<p>Jaarrekeningen (officiële bron).</p></td></tr>
<tr>
<th scope="row">Lasten samen</th>
<td class="tekst">
<p>De som van ‘Lasten’ over de gemeenten.</p></td>
<td class="tekst">×\xa0€\xa01\xa0miljoen</td>
<td class="tekst">
<p>Jaarrekeningen (officiële bron).</p></td></tr>
<tr>
<th scope="row">Gemiddelde lasten</th>
<td class="tekst">
<p>Het gemiddelde van ‘Lasten’ over de gemeenten.</p></td>
<td class="tekst">in euro’s</td>
<td class="tekst">
<p>Jaarrekeningen (officiële bron).</p></td></tr>
<tr>
<th scope="row">Groei van de lasten</th>
<td class="tekst">
<p>De groei van ‘Lasten’ van 2031 tot 2032.</p></td>
<td class="tekst">in procenten</td>
<td class="tekst">
<p>Jaarrekeningen (officiële bron).</p></td></tr>
<tr>
<th scope="row">Leden</th>
<td class="tekst">
<p>‘leden’ (ledenbestand).</p></td>
<td class="tekst">aantal leden</td>
<td class="tekst">
<p>Ledenbestand (reconstructie).</p></td></tr>
<tr>
<th scope="row">Leden totaal</th>
<td class="tekst">
<p>De som van ‘Leden’ over alle waarden van ‘soort lid’.</p></td>
<td class="tekst">aantal leden</td>
<td class="tekst">
<p>Ledenbestand (reconstructie).</p></td></tr></tbody></table></figure>'''

snapshots['test_component[rapport-tabel-normenkader] 1'] = '''<figure class="tabel" id="tabel-normenkader">
<figcaption><span class="label">Tabel 10</span> Normen, toetsing en bronnen van bewijs</figcaption>
<table data-breedtes="5 39 38 18">
<thead>
<tr>
<th scope="col">Vraag</th>
<th scope="col">Norm</th>
<th scope="col">Hoe wij toetsen</th>
<th scope="col">Bronnen van bewijs</th></tr></thead>
<tbody>
<tr class="groep">
<th scope="rowgroup" colspan="4">1. Wat kosten de zwembaden?</th></tr>
<tr>
<th scope="row">1a</th>
<td class="tekst">
<p><strong>Beperkte groei</strong></p>
<p>De lasten groeien niet harder dan 10\xa0procent.</p>
<p>Van het eerste tot het laatste geleverde jaar.</p>
<p>Herkomst: handboek zwembaden.</p></td>
<td class="tekst">
<p>De groei van ‘Lasten’ van 2031 tot 2032 is hoogstens 10\xa0procent (gedeeltelijk: hoogstens 20\xa0procent).</p>
<p>Het geheel voldoet als ten minste 80\xa0procent van de beoordeelde gemeenten voldoet, en gedeeltelijk als ten minste 50\xa0procent geheel of gedeeltelijk voldoet.</p></td>
<td class="tekst"><ul>
<li>jaarrekening</li></ul></td></tr>
<tr class="groep">
<th scope="rowgroup" colspan="4">2. Wie is er lid?</th></tr>
<tr>
<th scope="row">2</th>
<td class="tekst">
<p><strong>Beleid</strong></p>
<p>De gemeente heeft beleid voor leden.</p></td>
<td class="tekst">
<p>De onderzoeker oordeelt op grond van bewijs. Voldoet: Er is een nota.</p>
<p>Over het geheel oordeelt de onderzoeker zelf, op grond van bewijs.</p>
<p>Niet van toepassing in Marke: Marke heeft geen zwembad van zichzelf.</p></td>
<td class="tekst"><ul>
<li>beleidsnota</li>
<li>interview</li></ul></td></tr></tbody></table></figure>'''

snapshots['test_component[rapport-tabel-normtoets] 1'] = '''<figure class="tabel" id="tabel-normtoets">
<figcaption><span class="label">Tabel 7</span> Oordelen over het geheel</figcaption>
<table data-breedtes="5 29 13 53">
<thead>
<tr>
<th scope="col">Vraag</th>
<th scope="col">Norm</th>
<th scope="col">Oordeel</th>
<th scope="col">Onderbouwing</th></tr></thead>
<tbody>
<tr class="groep">
<th scope="rowgroup" colspan="4">1. Kosten van de zwembaden</th></tr>
<tr id="norm-groei">
<th scope="row">1a</th>
<td class="tekst">
<p><strong>Beperkte groei</strong></p>
<p>De lasten groeien niet harder dan 10\xa0procent.</p></td>
<td class="oordeel"><span class="oordeel" data-uitslag="gedeeltelijk"><span class="symbool">◐</span> Voldoet gedeeltelijk</span></td>
<td class="tekst">
<p>Van de 3 gemeenten voldoet er 1 geheel en voldoen er 2 gedeeltelijk. De norm is dat er minstens 3 voldoen (80\xa0procent). Bij minstens 2 die geheel of gedeeltelijk voldoen (50\xa0procent) is het oordeel ‘voldoet gedeeltelijk’.</p></td></tr>
<tr class="groep">
<th scope="rowgroup" colspan="4">2. Leden van de zwembaden</th></tr>
<tr id="norm-beleid">
<th scope="row">2</th>
<td class="tekst">
<p><strong>Beleid</strong></p>
<p>De gemeente heeft beleid voor leden.</p></td>
<td class="oordeel"><span class="oordeel" data-uitslag="gedeeltelijk"><span class="symbool">◐</span> Voldoet gedeeltelijk</span></td>
<td class="tekst">
<p>Niet elke gemeente heeft een nota.</p>
<p>Bewijs: <span class="code">A-D1</span>.</p></td></tr></tbody></table></figure>'''

snapshots['test_component_with_verdicts_per_municipality[norm-groei-hoog-aan-zee] 1'] = '''
<tr id="norm-groei-hoog-aan-zee">
<th scope="row">1a</th>
<td class="tekst">
<p><strong>Beperkte groei</strong></p>
<p>De lasten groeien niet harder dan 10\xa0procent.</p></td>
<td class="oordeel"><span class="oordeel" data-uitslag="gedeeltelijk"><span class="symbool">◐</span> Voldoet gedeeltelijk</span></td>
<td class="tekst">
<p>Het kengetal ‘Lasten’ gaat van <data value="250000" data-ref="lasten|gemeente=Hoog aan Zee;jaar=2031">€\xa0250.000</data> in 2031 naar <data value="400000" data-ref="lasten|gemeente=Hoog aan Zee;jaar=2032">€\xa0400.000</data> in 2032. Dat is een stijging van 60,0\xa0procent. De norm is hoogstens een stijging van 10,0\xa0procent. Bij hoogstens een stijging van 20,0\xa0procent is het oordeel ‘voldoet gedeeltelijk’.</p>
<p>De onderzoeker wijkt hier af van de rekenregel; die geeft ‘voldoet niet’. Het bad werd verbouwd. Auteur: A. Jansen; tweede lezer: B. de Wit; 1\xa0maart\xa02033.</p></td></tr>'''

snapshots['test_component_with_verdicts_per_municipality[tabel-afwijkingen] 1'] = '''<figure class="tabel" id="tabel-afwijkingen">
<figcaption><span class="label">Tabel 11</span> Afwijkingen van de rekenregel</figcaption>
<table data-breedtes="13 8 12 14 37 16">
<thead>
<tr>
<th scope="col">Norm</th>
<th scope="col">Over</th>
<th scope="col">Volgens de regel</th>
<th scope="col">Oordeel</th>
<th scope="col">Reden</th>
<th scope="col">Auteur, tweede lezer en datum</th></tr></thead>
<tbody>
<tr>
<th scope="row">Beperkte groei</th>
<td class="tekst">Hoog aan Zee</td>
<td class="oordeel"><span class="oordeel" data-uitslag="niet"><span class="symbool">✗</span> Voldoet niet</span></td>
<td class="oordeel"><span class="oordeel" data-uitslag="gedeeltelijk"><span class="symbool">◐</span> Voldoet gedeeltelijk</span></td>
<td class="tekst">Het bad werd verbouwd.</td>
<td class="tekst">A. Jansen; tweede lezer B. de Wit; 1\xa0maart\xa02033</td></tr></tbody></table></figure>'''

snapshots['test_component_with_verdicts_per_municipality[tabel-matrix] 1'] = '''<figure class="tabel" id="tabel-matrix">
<figcaption><span class="label">Tabel 8</span> Oordelen per norm en gemeente</figcaption>
<table data-breedtes="52 16 16 16">
<thead>
<tr>
<th scope="col">Vraag en norm</th>
<th scope="col">Veldstad</th>
<th scope="col">Marke</th>
<th scope="col">Hoog aan Zee</th></tr></thead>
<tbody>
<tr>
<th scope="row">1a. Beperkte groei</th>
<td class="oordeel"><span class="oordeel" data-uitslag="voldoet"><span class="symbool">✓</span>\xa0voldoet</span></td>
<td class="oordeel"><span class="oordeel" data-uitslag="gedeeltelijk"><span class="symbool">◐</span>\xa0deels</span></td>
<td class="oordeel"><span class="oordeel" data-uitslag="gedeeltelijk"><span class="symbool">◐</span>\xa0deels</span></td></tr>
<tr>
<th scope="row">2. Beleid</th>
<td class="oordeel"><span class="oordeel" data-uitslag="voldoet"><span class="symbool">✓</span>\xa0voldoet</span></td>
<td class="oordeel"><span class="oordeel" data-uitslag="niet_van_toepassing"><span class="symbool">–</span>\xa0n.v.t.</span></td>
<td class="oordeel"><span class="oordeel" data-uitslag="niet"><span class="symbool">✗</span>\xa0niet</span></td></tr></tbody></table>
<p class="toelichting"><span class="symbool">◐</span> deels: voldoet gedeeltelijk; <span class="symbool">✗</span> niet: voldoet niet; <span class="symbool">?</span> geen data: onvoldoende data; <span class="symbool">–</span> n.v.t.: niet van toepassing.</p></figure>'''
