// Writes texts and attributes into the page, many in one go: for each of them
// alone, a call from a program in WebAssembly costs more than the change does.
// A place is a text node, or an element and one of its attributes; it is known
// by its number from then on.
{
  const places = [];
  const decoder = new TextDecoder();

  self.parleyPlace = (number, node, attribute) => (places[number] = { node, attribute });

  // A batch is for each change the number of its place and the length of its
  // text, both in four bytes, and the text.
  self.parleyPaint = (batch, length) => {
    const numbers = new DataView(batch.buffer);
    for (let at = 0; at < length; ) {
      const { node, attribute } = places[numbers.getUint32(at, true)];
      const end = at + 8 + numbers.getUint32(at + 4, true);
      const text = decoder.decode(batch.subarray(at + 8, end));
      if (attribute === "") node.nodeValue = text;
      else node.setAttribute(attribute, text);
      at = end;
    }
  };
}
