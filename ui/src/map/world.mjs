// Makes ../main/resources/META-INF/resources/world.svg: one shape per country, by its ISO 3166 code.
// In an empty folder: npm install world-atlas@2.0.2 topojson-client@3 d3-geo@3 world-countries@5; node world.mjs > world.svg
import { readFileSync } from 'node:fs';
import { geoCentroid, geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';

const WIDTH = 960;
const ANTARCTICA = '010';
const packaged = (file) => JSON.parse(readFileSync(`node_modules/${file}`));
const countries = (scale) => {
  const atlas = packaged(`world-atlas/countries-${scale}.json`);
  return feature(atlas, atlas.objects.countries).features.filter((country) => country.id !== ANTARCTICA);
};
const codes = new Map(packaged('world-countries/countries.json').map((country) => [country.ccn3, country.cca2]));

const shown = countries('110m');
const everything = { type: 'FeatureCollection', features: shown };
// The cut goes through the Bering Strait.
const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(WIDTH, everything);
const path = geoPath(projection).digits(1);
const [, top] = path.bounds(everything)[0];
projection.translate([projection.translate()[0], projection.translate()[1] - top]);
const height = Math.ceil(path.bounds(everything)[1][1]);

const shapes = new Map();
let unnamed = '';
for (const country of shown) {
  const code = codes.get(country.id);
  if (code) {
    shapes.set(code, `<path id="${code}" d="${path(country)}"/>`);
  } else {
    unnamed += path(country);
  }
}
// Too small for this scale: a dot.
for (const scale of ['50m', '10m']) {
  for (const country of countries(scale)) {
    const code = codes.get(country.id);
    if (code && !shapes.has(code)) {
      const [x, y] = projection(geoCentroid(country)).map((number) => number.toFixed(1));
      shapes.set(code, `<circle id="${code}" cx="${x}" cy="${y}" r="3"/>`);
    }
  }
}

console.log(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}">`);
console.log('<!-- Natural Earth 1:110m, public domain; Equal Earth projection. Made by ui/src/map/world.mjs. -->');
console.log(`<path id="unnamed" d="${unnamed}"/>`);
[...shapes.keys()].sort().forEach((code) => console.log(shapes.get(code)));
console.log('</svg>');
